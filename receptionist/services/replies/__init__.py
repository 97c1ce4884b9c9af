"""What clients write by SMS: kept at once, handled once, answered within the owner's limit.

inbound keeps the messages, asking finds the visits that a reminder asked about, meaning reads, answering
carries out the short answers, threads leads a conversation like the chat's, desk puts them together.
"""
