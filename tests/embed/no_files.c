/* A host that refuses files: scripts get a PermissionError that says so, never a wrong answer. */
#include <stdio.h>
#include <weft.h>

int main(void)
{
    static const char script[] =
        "import os\n"
        "for what in (lambda: open('x'), lambda: open('x', 'w'), lambda: os.listdir('.'), lambda: os.remove('x'), lambda: os.stat('.'),\n"
        "             lambda: os.path.exists('/'), lambda: os.path.isdir('/'), lambda: os.getcwd()):\n"
        "    try:\n"
        "        print('given:', what())\n"
        "    except PermissionError as e:\n"
        "        print(e)\n";
    weft_vm *vm = weft_open(&(weft_config){.no_files = true});
    if (!vm)
        return 1;
    weft_status status = weft_run_string(vm, script, "<host>", WEFT_FILE, NULL);
    if (status != WEFT_OK)
        fputs(weft_error_traceback(vm), stderr);
    weft_close(vm);
    return status != WEFT_OK;
}
