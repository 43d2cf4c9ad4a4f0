"""Work lists in the window: out to owners as workbook and paper, answered and back, looked at before they are taken in."""
