/* Recognisers of targets (explain.h). */
#include "explain.h"

#define TOK(kind) wf_explain_token(x, WF_TOK_##kind)

static bool why_t_lookahead(wf_explainer *x)
{
    return wf_explain_next(x, WF_TOK_LPAR) || wf_explain_next(x, WF_TOK_LSQB) ||
           wf_explain_next(x, WF_TOK_DOT);
}

/* A primary that something more follows; left-recursive in the grammar, a loop here. */
static bool why_t_primary_rule(wf_explainer *x)
{
    if (!wf_explain_atom(x) || !why_t_lookahead(x))
        return false;
    for (;;) {
        uint32_t mark = x->pos;
        if (TOK(DOT)) {
            if (TOK(NAME) && why_t_lookahead(x))
                continue;
        } else if (TOK(LSQB)) {
            if (wf_explain_slices(x) && TOK(RSQB) && why_t_lookahead(x))
                continue;
        } else if (wf_explain_next(x, WF_TOK_LPAR)) {
            if (wf_explain_genexp(x) && why_t_lookahead(x))
                continue;
            x->pos = mark;
            if (!x->stop && TOK(LPAR) && wf_explain_optional(x, wf_explain_arguments) && TOK(RPAR) &&
                why_t_lookahead(x))
                continue;
        }
        x->pos = mark;
        return !x->stop;
    }
}

static bool why_t_primary(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_T_PRIMARY, why_t_primary_rule);
}

static bool why_attribute_target(wf_explainer *x)
{
    return why_t_primary(x) && TOK(DOT) && TOK(NAME) && !why_t_lookahead(x) && !x->stop;
}

static bool why_subscript_target(wf_explainer *x)
{
    return why_t_primary(x) && TOK(LSQB) && wf_explain_slices(x) && TOK(RSQB) && !why_t_lookahead(x) &&
           !x->stop;
}

bool wf_explain_single_subscript_attribute_target(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_attribute_target(x));
    WF_ALTERNATIVE(x, why_subscript_target(x));
    return false;
}

bool wf_explain_single_target(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_single_subscript_attribute_target(x));
    WF_ALTERNATIVE(x, TOK(NAME));
    WF_ALTERNATIVE(x, TOK(LPAR) && wf_explain_single_target(x) && TOK(RPAR));
    return false;
}

static bool why_target_with_star_atom(wf_explainer *x);

static bool why_star_targets_tuple_seq(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (!wf_explain_list(x, wf_explain_star_target))
        return false;
    uint32_t end = x->pos;
    if (TOK(COMMA))
        return true;
    /* One target alone is no tuple. */
    x->pos = mark;
    if (x->stop || !wf_explain_star_target(x) || x->pos == end)
        return false;
    x->pos = end;
    return true;
}

static bool why_star_targets_list_seq(wf_explainer *x)
{
    return wf_explain_list(x, wf_explain_star_target) && wf_explain_optional_token(x, WF_TOK_COMMA);
}

static bool why_star_atom(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(NAME));
    WF_ALTERNATIVE(x, TOK(LPAR) && why_target_with_star_atom(x) && TOK(RPAR));
    WF_ALTERNATIVE(x, TOK(LPAR) && wf_explain_optional(x, why_star_targets_tuple_seq) && TOK(RPAR));
    WF_ALTERNATIVE(x, TOK(LSQB) && wf_explain_optional(x, why_star_targets_list_seq) && TOK(RSQB));
    return false;
}

static bool why_target_with_star_atom_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_attribute_target(x));
    WF_ALTERNATIVE(x, why_subscript_target(x));
    WF_ALTERNATIVE(x, why_star_atom(x));
    return false;
}

static bool why_target_with_star_atom(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_TARGET_WITH_STAR_ATOM, why_target_with_star_atom_rule);
}

static bool why_star_target_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(STAR) && !wf_explain_next(x, WF_TOK_STAR) && !x->stop && wf_explain_star_target(x));
    WF_ALTERNATIVE(x, why_target_with_star_atom(x));
    return false;
}

bool wf_explain_star_target(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_STAR_TARGET, why_star_target_rule);
}

bool wf_explain_star_targets(wf_explainer *x)
{
    return wf_explain_list(x, wf_explain_star_target) && wf_explain_optional_token(x, WF_TOK_COMMA);
}

static bool why_del_target_rule(wf_explainer *x);

static bool why_del_target(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_DEL_TARGET, why_del_target_rule);
}

static bool why_del_target_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_attribute_target(x));
    WF_ALTERNATIVE(x, why_subscript_target(x));
    WF_ALTERNATIVE(x, TOK(NAME));
    WF_ALTERNATIVE(x, TOK(LPAR) && why_del_target(x) && TOK(RPAR));
    WF_ALTERNATIVE(x, TOK(LPAR) && wf_explain_optional(x, wf_explain_del_targets) && TOK(RPAR));
    WF_ALTERNATIVE(x, TOK(LSQB) && wf_explain_optional(x, wf_explain_del_targets) && TOK(RSQB));
    return false;
}

bool wf_explain_del_targets(wf_explainer *x)
{
    return wf_explain_list(x, why_del_target) && wf_explain_optional_token(x, WF_TOK_COMMA);
}
