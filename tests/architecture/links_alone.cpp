// The empty program that one layer is linked into as a whole: that it links is the test.
int main() { return 0; }
