/* A host that isolates its scripts: they get a PermissionError that says so, never a wrong answer, and read what the host gives them. */
#include <stdio.h>
#include <string.h>
#include <weft.h>

static long lines(void *data, char *bytes, size_t size)
{
    const char **left = data;
    size_t n = strlen(*left) < size ? strlen(*left) : size;
    memcpy(bytes, *left, n);
    *left += n;
    return (long)n;
}

int main(void)
{
    static const char script[] =
        "import os\n"
        "for what in (lambda: open('x'), lambda: open('x', 'w'), lambda: os.listdir('.'), lambda: os.remove('x'), lambda: os.stat('.'),\n"
        "             lambda: os.path.exists('/'), lambda: os.path.isdir('/'), lambda: os.getcwd(), input):\n"
        "    try:\n"
        "        print('given:', what())\n"
        "    except PermissionError as e:\n"
        "        print(e)\n"
        "print(dict(os.environ), os.getenv('PATH'))\n";
    weft_vm *vm = weft_open(&(weft_config){.isolated = true});
    if (!vm)
        return 1;
    weft_status status = weft_run_string(vm, script, "<host>", WEFT_FILE, NULL);
    if (status != WEFT_OK)
        fputs(weft_error_traceback(vm), stderr);
    weft_close(vm);
    if (status != WEFT_OK)
        return 1;

    const char *left = "first line\nlast";
    vm = weft_open(&(weft_config){.isolated = true, .read = lines, .read_data = &left});
    if (!vm)
        return 1;
    status = weft_run_string(vm, "print(input())\nprint(input())\ntry: input()\nexcept EOFError as e: print(e)", "<host>", WEFT_FILE, NULL);
    if (status != WEFT_OK)
        fputs(weft_error_traceback(vm), stderr);
    weft_close(vm);
    return status != WEFT_OK;
}
