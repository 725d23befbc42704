#!/bin/sh
# Makes the secrets of the service, once: sh deploy/secrets.sh FOLDER [HOST] [PARAMETERS], such as
#   sh deploy/secrets.sh secrets db.example.nhs.uk:5432 '?sslmode=verify-full&sslrootcert=/etc/ssl/db.pem'
# The folder is closed to others; its files are open to who may enter it, as containers mount them one by one.
set -eu
folder=${1:?say in which folder: sh deploy/secrets.sh secrets}
host=${2:-%2Fvar%2Frun%2Fpostgresql}
more=${3:-}
[ ! -e "$folder" ] || { echo "$folder is there already: secrets are made once" >&2; exit 1; }

random() { head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }
keep() { printf '%s' "$2" > "$folder/$1"; }
address() { keep "$1" "postgresql://$2:$3@$host/$4$more"; }

mkdir -m 700 "$folder"
admin=$(random)
keep postgres_password "$admin"
address database_admin_url postgres "$admin" postgres
address database_owner_url assurance_owner "$(random)" assurance
address database_url assurance_app "$(random)" assurance
address database_worker_url assurance_worker "$(random)" assurance
address database_backup_url assurance_backup "$(random)" assurance
keep app_secret "$(random)"
echo "Made the secrets in $folder. Keep app_secret the same: the keys of authenticator apps are encrypted under it."
