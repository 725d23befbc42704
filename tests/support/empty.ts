// Stands in for `server-only`, whose whole meaning is a refusal inside a browser bundle.
export {}
