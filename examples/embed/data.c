/* Data in and out: a script is given orders as dicts, and what its generator yields is read back; a task that takes too long is cancelled. */
#include <stdio.h>
#include <string.h>

#include <weft.h>

static int fail(weft_vm *vm)
{
    fputs(weft_error_traceback(vm), stderr);
    weft_close(vm);
    return 1;
}

/* {"name": name, "count": count}: a new handle, or NULL. Handles that are of no more use are let go at once: a host may make millions. */
static weft_value *make_order(weft_vm *vm, const char *name, int64_t count)
{
    weft_value *order = weft_dict(vm), *key = weft_string(vm, "name", 4), *value = weft_string(vm, name, strlen(name));
    bool ok = order && key && value && weft_set_entry(order, key, value) == WEFT_OK;
    weft_release(key);
    weft_release(value);
    key = weft_string(vm, "count", 5);
    value = weft_int(vm, count);
    ok = ok && key && value && weft_set_entry(order, key, value) == WEFT_OK;
    weft_release(key);
    weft_release(value);
    if (!ok) {
        weft_release(order);
        return NULL;
    }
    return order;
}

/* Prints what an iterator of the script's gives. */
static weft_status print_all(weft_value *iterator)
{
    weft_status status;
    weft_value *line = NULL;
    while ((status = weft_next(iterator, &line)) == WEFT_OK && line) {
        weft_value *name = weft_item(line, 0), *total = weft_item(line, 1);
        double sum;
        if (name && total && weft_get_float(total, &sum))
            printf("%-6s %8.2f\n", weft_get_string(name, NULL), sum);
        weft_release(name);
        weft_release(total);
        weft_release(line);
    }
    return status;
}

int main(void)
{
    static const char script[] = "import asyncio\n"
                                 "class Shop:\n"
                                 "    prices = {'tea': 3.5, 'bread': 2.25}\n"
                                 "    def bill(self, orders, *, discount=0):\n"
                                 "        for order in orders:\n"
                                 "            yield order['name'], self.prices[order['name']] * order['count'] * (1 - discount)\n"
                                 "    async def deliver(self):\n"
                                 "        try:\n"
                                 "            await asyncio.sleep(3600)\n"
                                 "        except asyncio.CancelledError:\n"
                                 "            return 'not today'\n"
                                 "shop = Shop()\n";
    weft_vm *vm = weft_open(NULL);
    weft_value *shop, *orders[2], *list, *arguments, *keywords, *key, *discount, *bill, *method, *task, *result;
    if (!vm)
        return 1;
    if (weft_run_string(vm, script, "<shop>", WEFT_FILE, NULL) != WEFT_OK || !(shop = weft_get_global(vm, "shop")) || !(orders[0] = make_order(vm, "tea", 4)) ||
        !(orders[1] = make_order(vm, "bread", 2)) || !(list = weft_list(vm, orders, 2)))
        return fail(vm);

    /* shop.bill(orders) */
    if (weft_call_method(vm, shop, "bill", &list, 1, &bill) != WEFT_OK || print_all(bill) != WEFT_OK)
        return fail(vm);

    /* shop.bill(orders, discount=0.5) */
    if (!(method = weft_attribute(shop, "bill")) || !(arguments = weft_tuple(vm, &list, 1)) || !(keywords = weft_dict(vm)) || !(key = weft_string(vm, "discount", 8)) ||
        !(discount = weft_float(vm, 0.5)) || weft_set_entry(keywords, key, discount) != WEFT_OK ||
        weft_call_unpacked(vm, method, arguments, keywords, &bill) != WEFT_OK || print_all(bill) != WEFT_OK)
        return fail(vm);

    /* A task is started, driven for a while, and cancelled. */
    if (!(method = weft_attribute(shop, "deliver")) || weft_start(vm, method, NULL, 0, &task) != WEFT_OK || weft_step(vm, 10) != WEFT_PENDING ||
        weft_cancel(vm, task) != WEFT_OK || weft_step(vm, 10) != WEFT_OK || weft_call_method(vm, task, "result", NULL, 0, &result) != WEFT_OK)
        return fail(vm);
    printf("%s\n", weft_get_string(result, NULL));
    weft_close(vm); /* handles that were not released go with it */
    return 0;
}
