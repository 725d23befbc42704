-- Which day it is in London may be asked by whoever asks what is registered on it.
GRANT EXECUTE ON FUNCTION today() TO assurance_app;
