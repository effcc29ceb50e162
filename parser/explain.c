/* The words for a refusal: see explain.h. */
#include "explain.h"

void wf_explain(wf_parser *p)
{
    const wf_token *token = wf_parse_here(p);
    if (token->kind == WF_TOK_REFUSED)
        *p->error = p->lexer_error;
    else
        wf_parse_fail_at(p, token, "invalid syntax");
}
