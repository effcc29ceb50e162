# Carets below characters of two columns.
日本 = "テスト" 5
