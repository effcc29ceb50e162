/* The parts of the weft command. */
#ifndef WEFT_CLI_H
#define WEFT_CLI_H

#include "weft.h"

int cli_prompt(weft_vm *vm); /* prompt.c: runs until Ctrl-D or exit(); returns the exit status */
void cli_catch_interrupts(weft_vm *vm); /* Ctrl-C interrupts this VM */

#endif
