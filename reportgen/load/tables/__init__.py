"""CSV, workbooks and Parquet -> rows of cells that know their places; tables beside the metrics."""
