/*
 * The syntax tree's headers for the compiler. Some operators of the tree (tree.h) have the same enumerators
 * as the VM's (object/int.h); here the tree's are called WF_TREE_*. This is the only header of vm/ through
 * which tree.h may be included.
 */
#ifndef WF_COMPILE_TREE_NAMES_H
#define WF_COMPILE_TREE_NAMES_H

#define WF_OP_AND      WF_TREE_AND
#define WF_OP_OR       WF_TREE_OR
#define WF_OP_ADD      WF_TREE_ADD
#define WF_OP_SUB      WF_TREE_SUB
#define WF_OP_MOD      WF_TREE_MOD
#define WF_OP_POW      WF_TREE_POW
#define WF_OP_LSHIFT   WF_TREE_LSHIFT
#define WF_OP_RSHIFT   WF_TREE_RSHIFT
#define WF_OP_FLOORDIV WF_TREE_FLOORDIV
#define WF_CMP_EQ      WF_TREE_EQ
#define WF_CMP_LT      WF_TREE_LT
#define WF_CMP_GT      WF_TREE_GT

#include "check.h"
#include "parser.h"
#include "scope.h"
#include "tree.h"

#undef WF_OP_AND
#undef WF_OP_OR
#undef WF_OP_ADD
#undef WF_OP_SUB
#undef WF_OP_MOD
#undef WF_OP_POW
#undef WF_OP_LSHIFT
#undef WF_OP_RSHIFT
#undef WF_OP_FLOORDIV
#undef WF_CMP_EQ
#undef WF_CMP_LT
#undef WF_CMP_GT

#endif
