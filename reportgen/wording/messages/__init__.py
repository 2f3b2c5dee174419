"""What findings say: relations spelled out, whom to suspect, what to write instead."""
