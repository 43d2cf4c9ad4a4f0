"""Tab Veckomöte: what a meeting of the EST group sees and decides."""
