"""Knowledge tables: reading and writing.

Tab-separated UTF-8, comments with '#', a line that names the columns, rows sorted by their bytes, a dash for an empty
cell. The form is that of docs/KNOWLEDGE.md; curated tables have it too.

    for row in read_table(path): row["country"], row["name"]
    write_table(path, "What it is.", ["id", "name"], [("country:JPN", "Japan")])
"""

import unicodedata


def read_table(path):
    """All rows as dictionaries; an empty cell is the empty string."""
    rows = []
    columns = None
    with open(path, encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if columns is None:
                columns = cells
                continue
            if len(cells) > len(columns):
                raise ValueError(f"{path}:{number}: {len(cells)} cells, {len(columns)} columns")
            cells += [""] * (len(columns) - len(cells))
            rows.append({name: "" if cell == "-" else cell for name, cell in zip(columns, cells)})
    return rows


def write_table(path, comment, columns, rows):
    """Writes the rows sorted by their bytes, once each, with the comment above them. Returns how many."""
    lines = set()
    for row in rows:
        cells = [str(cell) if cell not in (None, "") else "-" for cell in row]
        if len(cells) != len(columns):
            raise ValueError(f"{path}: {len(cells)} cells, {len(columns)} columns: {cells}")
        for cell in cells:
            if "\t" in cell or "\n" in cell or cell != cell.strip():
                raise ValueError(f"{path}: bad cell {cell!r} in {cells}")
        while len(cells) > 1 and cells[-1] == "-":
            cells.pop()
        lines.add(unicodedata.normalize("NFC", "\t".join(cells)))
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for line in comment.splitlines():
            out.write(f"# {line}\n")
        out.write("\t".join(columns) + "\n")
        for line in sorted(lines, key=lambda text: text.encode("utf-8")):
            out.write(line + "\n")
    return len(lines)
