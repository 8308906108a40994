"""The linter of form workbooks: pure functions of a read workbook that name every fault with its cell."""
