/* The text of CPython's ast.dump, driven by the field table of nodes.def. Its rules for what goes on one line
 * and what is left out are those of Lib/ast.py. */
#include "dump.h"
#include "dump_value.h"

#include <string.h>

typedef enum {
    FIELD_NODE,
    FIELD_OPT,
    FIELD_SEQ,
    FIELD_NAME,
    FIELD_OPTNAME,
    FIELD_NAMES,
    FIELD_OP,
    FIELD_CMPOPS,
    FIELD_CTX,
    FIELD_INT,
    FIELD_CONST,
    FIELD_SCOPE
} field_type;

typedef struct {
    uint8_t kind, type;
    uint16_t offset;
    const char *name;
} field_row;

/* The rows of one kind stand together. */
static const field_row fields[] = {
#define WF_FIELD(kind, type, name) {WF_AST_##kind, FIELD_##type, offsetof(wf_ast_##kind, name), #name},
#include "nodes.def"
};

#define FIELD_COUNT (sizeof fields / sizeof *fields)

typedef struct {
    wf_writer out;
    int indent;
    bool attributes;
    uint16_t first[WF_AST_COUNT_ + 1]; /* index of each kind's first row */
} tree_dump;

static const char *const operator_names[] = {"Add",    "Sub",    "Mult",    "MatMult", "Div",
                                             "Mod",    "Pow",    "LShift",  "RShift",  "BitOr",
                                             "BitXor", "BitAnd", "FloorDiv"};
static const char *const compare_names[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                            "GtE", "Is",    "IsNot", "In",  "NotIn"};
static const char *const unary_names[] = {"Invert", "Not", "UAdd", "USub"};
static const char *const boolean_names[] = {"And", "Or"};
static const char *const context_names[] = {"Load", "Store", "Del"};

_Static_assert(sizeof operator_names / sizeof *operator_names == WF_OP_COUNT_, "one name each");
_Static_assert(sizeof compare_names / sizeof *compare_names == WF_CMP_COUNT_, "one name each");

static bool has_range(const wf_node *node)
{
    switch (wf_tree_category(node->kind)) {
    case WF_CAT_MODULE:
    case WF_CAT_COMPREHENSION:
    case WF_CAT_ARGUMENTS:
    case WF_CAT_WITHITEM:
    case WF_CAT_MATCH_CASE: return false;
    default: return true;
    }
}

/* Is the field shown? None and empty lists are not. */
static bool field_shown(const field_row *row, const wf_node *node)
{
    const char *at = (const char *)node + row->offset;
    switch (row->type) {
    case FIELD_SCOPE: return false;
    case FIELD_OPT: return *(wf_node *const *)at != NULL;
    case FIELD_OPTNAME: return *(const wf_name *const *)at != NULL;
    case FIELD_SEQ: return ((const wf_node_seq *)at)->count > 0;
    case FIELD_NAMES: return ((const wf_name_seq *)at)->count > 0;
    case FIELD_CMPOPS: return ((const wf_op_seq *)at)->count > 0;
    default: return true;
    }
}

static uint32_t count_arguments(const tree_dump *dump, const wf_node *node)
{
    uint32_t count = dump->attributes && has_range(node) ? 4 : 0;
    for (uint32_t i = dump->first[node->kind]; i < dump->first[node->kind + 1]; i++)
        count += field_shown(&fields[i], node);
    if (node->kind == WF_AST_Constant && wf_as_Constant(node)->value.u_prefix)
        count++;
    return count;
}

/* A node goes on one line when it has at most three arguments and all of them are plain. */
static bool fits_line(const tree_dump *dump, const wf_node *node)
{
    if (count_arguments(dump, node) > 3)
        return false;
    for (uint32_t i = dump->first[node->kind]; i < dump->first[node->kind + 1]; i++) {
        const char *at = (const char *)node + fields[i].offset;
        switch (fields[i].type) {
        case FIELD_SEQ:
        case FIELD_NAMES:
        case FIELD_CMPOPS:
            if (field_shown(&fields[i], node))
                return false;
            break;
        case FIELD_NODE:
        case FIELD_OPT: {
            const wf_node *child = *(wf_node *const *)at;
            if (child != NULL && count_arguments(dump, child) > 0)
                return false;
            break;
        }
        default: break;
        }
    }
    return true;
}

static void break_line(tree_dump *dump, int level)
{
    wf_write_char(&dump->out, '\n');
    for (int i = 0; i < level * dump->indent; i++)
        wf_write_char(&dump->out, ' ');
}

static void write_separator(tree_dump *dump, bool first, bool one_line, int level)
{
    if (dump->indent < 0 || one_line) {
        if (!first)
            wf_write_text(&dump->out, ", ");
        return;
    }
    if (!first)
        wf_write_char(&dump->out, ',');
    break_line(dump, level);
}

static void write_empty_node(tree_dump *dump, const char *name)
{
    wf_write_text(&dump->out, name);
    wf_write_text(&dump->out, "()");
}

static void write_node(tree_dump *dump, const wf_node *node, int level);

static void write_nodes(tree_dump *dump, const wf_node_seq *seq, int level)
{
    wf_write_char(&dump->out, '[');
    for (uint32_t i = 0; i < seq->count; i++) {
        write_separator(dump, i == 0, false, level);
        if (seq->items[i] == NULL)
            wf_write_text(&dump->out, "None");
        else
            write_node(dump, seq->items[i], level);
    }
    wf_write_char(&dump->out, ']');
}

static void write_operator(tree_dump *dump, wf_node_kind kind, uint8_t op)
{
    const char *name = kind == WF_AST_BoolOp    ? boolean_names[op]
                       : kind == WF_AST_UnaryOp ? unary_names[op]
                                                : operator_names[op];
    write_empty_node(dump, name);
}

static void write_field(tree_dump *dump, const field_row *row, const wf_node *node, int level)
{
    const char *at = (const char *)node + row->offset;
    switch (row->type) {
    case FIELD_NODE:
    case FIELD_OPT: write_node(dump, *(wf_node *const *)at, level); break;
    case FIELD_SEQ: write_nodes(dump, (const wf_node_seq *)at, level + 1); break;
    case FIELD_NAME:
    case FIELD_OPTNAME: {
        const wf_name *name = *(const wf_name *const *)at;
        wf_write_str(&dump->out, name->bytes, name->length);
        break;
    }
    case FIELD_NAMES: {
        const wf_name_seq *names = (const wf_name_seq *)at;
        wf_write_char(&dump->out, '[');
        for (uint32_t i = 0; i < names->count; i++) {
            write_separator(dump, i == 0, false, level + 1);
            wf_write_str(&dump->out, names->items[i]->bytes, names->items[i]->length);
        }
        wf_write_char(&dump->out, ']');
        break;
    }
    case FIELD_OP: write_operator(dump, node->kind, *(const uint8_t *)at); break;
    case FIELD_CMPOPS: {
        const wf_op_seq *ops = (const wf_op_seq *)at;
        wf_write_char(&dump->out, '[');
        for (uint32_t i = 0; i < ops->count; i++) {
            write_separator(dump, i == 0, false, level + 1);
            write_empty_node(dump, compare_names[ops->items[i]]);
        }
        wf_write_char(&dump->out, ']');
        break;
    }
    case FIELD_CTX: write_empty_node(dump, context_names[*(const uint8_t *)at]); break;
    case FIELD_INT: wf_write_int(&dump->out, *(const int *)at); break;
    case FIELD_CONST: wf_write_const(&dump->out, (const wf_const *)at); break;
    default: break;
    }
}

static void write_attribute(tree_dump *dump, const char *name, uint32_t value, bool first, int level)
{
    write_separator(dump, first, false, level);
    wf_write_text(&dump->out, name);
    wf_write_int(&dump->out, value);
}

static void write_node(tree_dump *dump, const wf_node *node, int level)
{
    bool one_line = fits_line(dump, node), first = true;
    wf_write_text(&dump->out, wf_tree_kind_name(node->kind));
    wf_write_char(&dump->out, '(');
    level++;
    for (uint32_t i = dump->first[node->kind]; i < dump->first[node->kind + 1]; i++) {
        if (!field_shown(&fields[i], node))
            continue;
        write_separator(dump, first, one_line, level);
        first = false;
        wf_write_text(&dump->out, fields[i].name);
        wf_write_char(&dump->out, '=');
        write_field(dump, &fields[i], node, level);
    }
    if (node->kind == WF_AST_Constant && wf_as_Constant(node)->value.u_prefix) {
        write_separator(dump, first, one_line, level);
        wf_write_text(&dump->out, "kind='u'");
    }
    if (dump->attributes && has_range(node)) {
        write_attribute(dump, "lineno=", node->lineno, first, level);
        write_attribute(dump, "col_offset=", node->col, false, level);
        write_attribute(dump, "end_lineno=", node->end_lineno, false, level);
        write_attribute(dump, "end_col_offset=", node->end_col, false, level);
    }
    wf_write_char(&dump->out, ')');
}

bool wf_tree_dump(const wf_tree *tree, int indent, bool attributes, wf_dump_sink sink, void *context)
{
    tree_dump dump = {.indent = indent, .attributes = attributes};
    wf_writer_init(&dump.out, tree->arena, sink, context);
    for (uint32_t i = FIELD_COUNT; i-- > 0;)
        dump.first[fields[i].kind] = (uint16_t)i;
    /* A kind without fields begins where the next one does. */
    dump.first[WF_AST_COUNT_] = FIELD_COUNT;
    for (uint32_t kind = WF_AST_COUNT_; kind-- > 0;) {
        if (fields[dump.first[kind]].kind != kind)
            dump.first[kind] = dump.first[kind + 1];
    }
    write_node(&dump, tree->root, 0);
    return wf_writer_finish(&dump.out);
}
