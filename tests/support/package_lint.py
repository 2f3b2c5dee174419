def lint_package(data): return []
