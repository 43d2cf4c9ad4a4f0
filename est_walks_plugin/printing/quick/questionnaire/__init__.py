"""The dialogue questionnaire on paper."""
