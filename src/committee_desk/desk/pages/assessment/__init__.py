"""Parts of the assessment page: what waits, the form that is filled, the finished one."""
