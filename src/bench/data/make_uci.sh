#!/bin/sh
# Makes larger data sets for experiments from two of Debian's packages for R, which ship them as R data:
#
#   r-cran-mlbench (GPL-2)   letter 20,000 rows, 26 classes; satellite 6,435, 6; shuttle 58,000, 7; dna 3,186, 3; vehicle 846, 4; vowel 990, 11; sonar 208, 2; pima 768, 2
#   r-cran-kernlab (GPL-2)   spam 4,601, 2
#
# All of them come from the UCI Machine Learning Repository (https://archive.ics.uci.edu), whose data are under CC BY 4.0. The class is the last attribute.
#
# Usage: sh src/bench/data/make_uci.sh [folder]    (default target/data; needs apt-get, dpkg-deb and Rscript, which is in Debian's r-base-core; no root)
set -eu
folder=${1:-target/data}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
package=$(mktemp -d)
trap 'rm -rf "$package"' EXIT
(cd "$package" && apt-get download r-cran-mlbench r-cran-kernlab && for deb in *.deb; do dpkg-deb -x "$deb" .; done)
R_LIBS="$package/usr/lib/R/site-library" Rscript --vanilla - "$folder" <<'R'
folder <- commandArgs(trailingOnly = TRUE)[1]
quoted <- function(text) ifelse(grepl("^[A-Za-z0-9_.+-]+$", text), text, paste0("'", gsub("'", "\\\\'", text), "'"))
values <- function(column) {
  text <- if (is.numeric(column)) format(column, trim = TRUE, digits = 10) else quoted(as.character(column))
  ifelse(is.na(column), "?", text)
}
arff <- function(name, class, package, source = name) {
  data(list = source, package = package, envir = environment())
  rows <- get(source)
  rows <- rows[, c(setdiff(names(rows), class), class)]
  type <- function(column) if (is.numeric(column)) "numeric" else paste0("{", paste(quoted(levels(factor(as.character(column)))), collapse = ","), "}")
  writeLines(c(paste("@relation", name), paste("@attribute", quoted(names(rows)), sapply(rows, type)), "@data",
      do.call(paste, c(lapply(unname(as.list(rows)), values), sep = ","))), file.path(folder, paste0(name, ".arff")))
}
arff("letter", "lettr", "mlbench", "LetterRecognition")
arff("satellite", "classes", "mlbench", "Satellite")
arff("shuttle", "Class", "mlbench", "Shuttle")
arff("dna", "Class", "mlbench", "DNA")
arff("vehicle", "Class", "mlbench", "Vehicle")
arff("vowel", "Class", "mlbench", "Vowel")
arff("sonar", "Class", "mlbench", "Sonar")
arff("pima", "diabetes", "mlbench", "PimaIndiansDiabetes")
arff("spam", "type", "kernlab", "spam")
R
ls -l "$folder"
