"""A Click program of ten lines, as everybody writes them."""

import click


@click.group()
def main() -> None:
    """Say things."""


@main.command()
@click.option("--name", default="world", help="Whom to greet.")
def hello(name: str) -> None:
    """Say hello."""
    click.echo(f"hello {name}")


if __name__ == "__main__":
    main()
