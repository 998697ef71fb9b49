#!/bin/sh
# Makes data sets for experiments from Debian's package "weka" (3.6.14), which ships them as ARFF files:
#
#   credit-g.arff  1000 rows, 20 attributes, 2 classes. H. Hofmann (1994), Statlog (German Credit Data), UCI Machine Learning
#                  Repository, https://doi.org/10.24432/C5NC77. Licence: CC BY 4.0.
#   soybean.arff   683 rows, 35 attributes, 19 classes. R. S. Michalski and R. L. Chilausky (1980), Soybean (Large), UCI Machine
#                  Learning Repository, https://doi.org/10.24432/C5JG6Z. Licence: CC BY 4.0.
#   diabetes.arff, glass.arff, ionosphere.arff, segment-challenge.arff, vote.arff   768, 214, 351, 1500 and 435 rows, from the same repository.
#
# Usage: sh src/bench/data/make_data.sh [folder]    (default target/data; needs apt-get and dpkg-deb, no root)
set -eu
folder=${1:-target/data}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
package=$(mktemp -d)
trap 'rm -rf "$package"' EXIT
(cd "$package" && apt-get download weka && dpkg-deb -x weka_*.deb .)
for name in credit-g soybean diabetes glass ionosphere segment-challenge vote; do
  cp "$package/usr/share/doc/weka/examples/$name.arff" "$folder/"
done
ls -l "$folder"
