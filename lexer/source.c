#include "source.h"

#include "decode.h"

/* Offsets of all lines, one more for the end of the text. */
static bool source_index_lines(wf_source *source)
{
    const char *text = source->text, *end = text + source->length;
    size_t count = 0;
    for (const char *p = text; p < end; count++) {
        const char *newline = memchr(p, '\n', (size_t)(end - p));
        p = newline ? newline + 1 : end;
    }
    uint32_t *starts = wf_arena_alloc_array(source->arena, count + 1, sizeof *starts);
    if (!starts)
        return false;
    size_t line = 0;
    for (const char *p = text; p < end; line++) {
        starts[line] = (uint32_t)(p - text);
        const char *newline = memchr(p, '\n', (size_t)(end - p));
        p = newline ? newline + 1 : end;
    }
    starts[count] = source->length;
    source->line_starts = starts;
    source->line_count = (uint32_t)count;
    return true;
}

bool wf_source_open(wf_source *source, wf_arena *arena, const char *filename, const char *bytes, size_t length,
                    wf_source_origin origin, wf_source_error *error)
{
    memset(source, 0, sizeof *source);
    memset(error, 0, sizeof *error);
    source->arena = arena;
    source->filename = filename;
    source->text = "\0\0\0\0\0\0\0";
    source->digit_limit = WF_SOURCE_DIGITS;
    bool decoded = wf_decode_source(source, bytes, length, origin, error);
    if (!source_index_lines(source)) {
        source->length = source->line_count = 0;
        return wf_source_fail_memory(error);
    }
    return decoded;
}

const char *wf_source_line(const wf_source *source, uint32_t line, uint32_t *length)
{
    if (line == 0 || line > source->line_count)
        return NULL;
    uint32_t start = source->line_starts[line - 1], end = source->line_starts[line];
    if (end > start && source->text[end - 1] == '\n')
        end--;
    *length = end - start;
    return source->text + start;
}

uint32_t wf_source_column(const wf_source *source, uint32_t line, uint32_t byte_column)
{
    uint32_t column = byte_column + 1;
    if (source->is_ascii || source->byte_columns || line == 0 || line > source->line_count)
        return column;
    const char *text = source->text + source->line_starts[line - 1];
    uint32_t length = source->line_starts[line] - source->line_starts[line - 1];
    for (uint32_t i = 0; i < byte_column && i < length; i++)
        column -= ((unsigned char)text[i] & 0xc0) == 0x80;
    return column;
}

uint32_t wf_source_locate(const wf_source *source, uint32_t offset, uint32_t *byte_column)
{
    uint32_t low = 0, high = source->line_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (source->line_starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    *byte_column = source->line_count ? offset - source->line_starts[low] : 0;
    return low + 1;
}

bool wf_source_fail_memory(wf_source_error *error)
{
    memset(error, 0, sizeof *error);
    error->kind = WF_ERROR_MEMORY;
    error->message = "out of memory";
    return false;
}

bool wf_source_fail(wf_source *source, wf_source_error *error, wf_error_kind kind, uint32_t line, uint32_t byte_column, uint32_t end_line,
                    uint32_t end_byte_column, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *message = wf_arena_format_list(source->arena, format, arguments);
    va_end(arguments);
    if (!message)
        return wf_source_fail_memory(error);
    memset(error, 0, sizeof *error);
    error->kind = kind;
    error->message = message;
    error->line = line;
    if (line)
        error->column = wf_source_column(source, line, byte_column);
    error->end_line = end_line;
    if (end_line)
        error->end_column = wf_source_column(source, end_line, end_byte_column);
    return false;
}

bool wf_source_warn(wf_source *source, uint32_t line, uint32_t byte_column, const char *format, ...)
{
    wf_source_warning *warning = wf_arena_alloc(source->arena, sizeof *warning);
    va_list arguments;
    va_start(arguments, format);
    char *message = wf_arena_format_list(source->arena, format, arguments);
    va_end(arguments);
    if (!warning || !message)
        return false;
    warning->next = NULL;
    warning->message = message;
    warning->line = line;
    warning->column = wf_source_column(source, line, byte_column);
    if (source->last_warning)
        source->last_warning->next = warning;
    else
        source->warnings = warning;
    source->last_warning = warning;
    return true;
}
