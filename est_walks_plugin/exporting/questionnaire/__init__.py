"""The dialogue questionnaire as files: for KoBo and ODK, and as a table to type paper answers into."""
