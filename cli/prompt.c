/*
 * The prompt: GNU readline through its callback interface, beside the VM's event loop, so that tasks started at the prompt go on while it
 * waits for a line.
 */
#include <errno.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "cli.h"

static const char prompt_first[] = ">>> ", prompt_more[] = "... ";

/* readline's handler takes no argument: the prompt's state is the command's one global. */
static struct {
    weft_vm *vm;
    char *text; /* lines of the statement so far */
    size_t size;
    bool ended, prompting;
    volatile sig_atomic_t interrupted;
    int exit;
} prompt;

static void prompt_on_line(char *line);

static void prompt_show(void)
{
    prompt.prompting = true;
    rl_callback_handler_install(prompt.size ? prompt_more : prompt_first, prompt_on_line);
}

static void prompt_hide(void)
{
    if (prompt.prompting)
        rl_callback_handler_remove();
    prompt.prompting = false;
}

static void prompt_forget(void)
{
    free(prompt.text);
    prompt.text = NULL;
    prompt.size = 0;
}

static void prompt_report(weft_status status)
{
    if (weft_flush(prompt.vm) != WEFT_OK)
        fputs(weft_error_traceback(prompt.vm), stderr);
    if (status == WEFT_EXIT) {
        prompt.exit = weft_exit_status(prompt.vm);
        prompt.ended = true;
    }
}

static void prompt_fail(weft_status status)
{
    if (status != WEFT_EXIT) {
        char *report = strdup(weft_error_traceback(prompt.vm));
        prompt_report(status);
        fputs(report ? report : "MemoryError\n", stderr);
        free(report);
    } else
        prompt_report(status);
}

/* A whole line, or NULL at the end of input. */
static void prompt_on_line(char *line)
{
    prompt_hide();
    if (!line) {
        putchar('\n');
        prompt.ended = true;
        return;
    }
    size_t n = strlen(line);
    char *text = realloc(prompt.text, prompt.size + n + 2);
    if (!text) {
        free(line);
        prompt_forget();
        return;
    }
    memcpy(text + prompt.size, line, n);
    memcpy(text + prompt.size + n, "\n", 2);
    prompt.text = text;
    prompt.size += n + 1;
    if (n)
        add_history(line);
    free(line);
    if (strspn(text, " \t\n") == prompt.size) { /* nothing yet */
        prompt_forget();
        return;
    }
    weft_status status = weft_run_bytes(prompt.vm, prompt.text, prompt.size, "<stdin>", WEFT_PROMPT, NULL);
    if (status == WEFT_INCOMPLETE)
        return;
    prompt_forget();
    if (status != WEFT_OK && status != WEFT_PENDING)
        prompt_fail(status);
}

static void prompt_on_interrupt(int signal)
{
    (void)signal;
    prompt.interrupted = 1;
    weft_interrupt(prompt.vm);
}

/* Ctrl-C while a line is typed: the line, and the statement it belongs to, are forgotten. */
static void prompt_clear_line(void)
{
    prompt_hide();
    rl_replace_line("", 0);
    prompt_forget();
    fputs("\nKeyboardInterrupt\n", stdout);
    fflush(stdout);
}

/* Let the loop run until it has to wait. */
static void prompt_run_tasks(void)
{
    weft_status status;
    do {
        status = weft_step(prompt.vm, 64);
        if (status == WEFT_ERROR || status == WEFT_EXIT || status == WEFT_LIMIT) {
            bool shown = prompt.prompting;
            prompt_hide();
            prompt.interrupted = 0;
            prompt_fail(status);
            if (shown)
                putchar('\n');
        } else if (weft_flush(prompt.vm) != WEFT_OK)
            prompt_fail(WEFT_ERROR);
    } while (!prompt.ended && weft_next_deadline(prompt.vm) <= 0);
}

static void prompt_wait(void)
{
    struct pollfd p[2] = {{.fd = 0, .events = POLLIN}, {.fd = weft_poll_descriptor(prompt.vm), .events = POLLIN}};
    double seconds = weft_next_deadline(prompt.vm);
    int timeout = seconds > 3600 || isinf(seconds) ? 3600000 : (int)ceil(seconds * 1000);
    bool typing = prompt.prompting;
    /* While a statement runs, what is typed waits for the next prompt. */
    int ready = poll(typing ? p : p + 1, typing ? 2 : 1, timeout);
    if (ready < 0 && errno != EINTR) {
        prompt.ended = true;
        return;
    }
    if (p[1].revents & POLLIN) {
        char drain[8];
        ssize_t got = read(p[1].fd, drain, sizeof drain);
        (void)got;
    }
    if (typing && ready > 0 && (p[0].revents & (POLLIN | POLLHUP)))
        rl_callback_read_char();
}

int cli_prompt(weft_vm *vm)
{
    struct sigaction action = {.sa_handler = prompt_on_interrupt};
    const char *arguments[] = {""};
    prompt.vm = vm;
    if (weft_set_arguments(vm, 1, arguments) != WEFT_OK || weft_add_path(vm, "") != WEFT_OK)
        return 1;
    printf("Weft %s: async scripts in Python 3 syntax. await works here; Ctrl-D leaves.\n", weft_version());
    rl_catch_signals = 0;
    rl_bind_key('\t', rl_insert);
    sigaction(SIGINT, &action, NULL);
    while (!prompt.ended) {
        if (prompt.interrupted && prompt.prompting) {
            prompt.interrupted = 0;
            prompt_clear_line();
            weft_forget_interrupt(vm);
        }
        prompt_run_tasks();
        if (prompt.ended)
            break;
        if (!weft_prompt_busy(vm) && !prompt.prompting) {
            prompt.interrupted = 0;
            weft_forget_interrupt(vm);
            prompt_show();
        }
        if (weft_next_deadline(vm) > 0)
            prompt_wait();
    }
    prompt_hide();
    prompt_forget();
    return prompt.exit;
}
