"""Reads a CSV file with Python's csv module and keeps nothing."""
import csv
import sys

with open(sys.argv[1], newline="", encoding="utf-8") as file:
    print("rows", sum(1 for _ in csv.reader(file)))
