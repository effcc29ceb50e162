/* Names and categories of node kinds. */
#include "tree.h"

static const char *const kind_names[] = {
#define WF_NODE(kind, category) #kind,
#include "nodes.def"
};

static const uint8_t kind_categories[] = {
#define WF_NODE(kind, category) WF_CAT_##category,
#include "nodes.def"
};

const char *wf_tree_kind_name(wf_node_kind kind)
{
    return kind_names[kind];
}

wf_node_category wf_tree_category(wf_node_kind kind)
{
    return (wf_node_category)kind_categories[kind];
}
