"""What is written to clients and staff besides the chat: planned and put down here, carried by the postman.

planning and notices make rows, composing turns a row into a message at the moment it leaves, claiming takes
rows for one process, recording keeps what became of them, postman goes round. Rows are `Notification`.
"""
