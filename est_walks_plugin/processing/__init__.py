"""The Processing provider estwalks: read parameters, run an operation, return outputs."""
