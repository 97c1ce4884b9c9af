"""What is true of appointments. Standard library only; knows no words, tables or pages."""
