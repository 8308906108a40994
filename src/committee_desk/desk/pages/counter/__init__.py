"""The parts of the page 登记一名儿童: who reports, the child, the application with its papers, what was registered."""
