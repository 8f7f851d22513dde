#!/bin/sh
# sign.sh CERTIFICATE PASSWORD_FILE FILE: signs an executable or an MSI package in place, with a time stamp, so that the signature
# outlives the certificate. WINDOWS_TIMESTAMP_URL names another authority for it; empty, none is asked.
set -eu
certificate=$1 password=$2 file=$3
authority=${WINDOWS_TIMESTAMP_URL-http://timestamp.digicert.com}
# The password is read from a file: the arguments of a process are for all to see.
osslsigncode sign -pkcs12 "$certificate" -readpass "$password" -h sha256 -n 'TechPass Companion' \
  ${authority:+-ts "$authority"} -in "$file" -out "$file.signed"
mv "$file.signed" "$file"
