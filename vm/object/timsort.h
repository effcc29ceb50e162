/*
 * Timsort (Tim Peters, listsort.txt in CPython's Objects), with the merge policy of powersort (Munro and
 * Wild, "Nearly-Optimal Mergesorts", 2018). Included by sort.c once for each way of comparing, with
 *
 *   TIMSORT(name)          the name of this instance's function
 *   TIMSORT_LESS(s, a, b)  1, 0, or -1 with an exception pending
 *
 * A value taken out of the arrays is put back before an error leaves a function, so that they always hold a
 * permutation.
 */

/* Where in sorted keys[base, base + n) the key goes, left of its equals, by exponential search around `hint`.
 * -1: error. */
static int64_t TIMSORT(gallop_left)(wf_sort_state *s, wf_value key, const wf_value *keys, int64_t n,
                                    int64_t hint)
{
    int64_t last = 0, offset = 1, limit;
    int less = TIMSORT_LESS(s, keys[hint], key);
    if (less < 0)
        return -1;
    if (less) { /* to the right, until keys[hint + last] < key <= keys[hint + offset] */
        for (limit = n - hint; offset < limit; last = offset, offset = 2 * offset + 1) {
            if ((less = TIMSORT_LESS(s, keys[hint + offset], key)) < 0)
                return -1;
            if (!less)
                break;
        }
        offset = hint + (offset > limit ? limit : offset);
        last = hint + last;
    } else { /* to the left, until keys[hint - offset] < key <= keys[hint - last] */
        for (limit = hint + 1; offset < limit; last = offset, offset = 2 * offset + 1) {
            if ((less = TIMSORT_LESS(s, keys[hint - offset], key)) < 0)
                return -1;
            if (less)
                break;
        }
        int64_t near = last;
        last = hint - (offset > limit ? limit : offset);
        offset = hint - near;
    }
    for (last++; last < offset;) {
        int64_t middle = last + ((offset - last) >> 1);
        if ((less = TIMSORT_LESS(s, keys[middle], key)) < 0)
            return -1;
        if (less)
            last = middle + 1;
        else
            offset = middle;
    }
    return offset;
}

/* The same, right of its equals. */
static int64_t TIMSORT(gallop_right)(wf_sort_state *s, wf_value key, const wf_value *keys, int64_t n,
                                     int64_t hint)
{
    int64_t last = 0, offset = 1, limit;
    int less = TIMSORT_LESS(s, key, keys[hint]);
    if (less < 0)
        return -1;
    if (less) { /* to the left, until keys[hint - offset] <= key < keys[hint - last] */
        for (limit = hint + 1; offset < limit; last = offset, offset = 2 * offset + 1) {
            if ((less = TIMSORT_LESS(s, key, keys[hint - offset])) < 0)
                return -1;
            if (!less)
                break;
        }
        int64_t near = last;
        last = hint - (offset > limit ? limit : offset);
        offset = hint - near;
    } else { /* to the right, until keys[hint + last] <= key < keys[hint + offset] */
        for (limit = n - hint; offset < limit; last = offset, offset = 2 * offset + 1) {
            if ((less = TIMSORT_LESS(s, key, keys[hint + offset])) < 0)
                return -1;
            if (less)
                break;
        }
        offset = hint + (offset > limit ? limit : offset);
        last = hint + last;
    }
    for (last++; last < offset;) {
        int64_t middle = last + ((offset - last) >> 1);
        if ((less = TIMSORT_LESS(s, key, keys[middle])) < 0)
            return -1;
        if (less)
            offset = middle;
        else
            last = middle + 1;
    }
    return offset;
}

/*
 * Length of the run at `low`; a descending one is reversed, its stretches of equal keys twice, so that they
 * keep their order. A reversed run is then extended upwards. 0: error. Compares as CPython 3.13 does.
 */
static size_t TIMSORT(count_run)(wf_sort_state *s, size_t low, size_t high)
{
    const wf_value *k = s->keys;
    size_t end = low + 1, equal = 0;
    int less = 0;
    for (; end < high; end++) {
        if ((less = TIMSORT_LESS(s, k[end], k[end - 1])) < 0)
            return 0;
        if (less)
            break;
    }
    if (end == high)
        return end - low;
    if (end - low > 1) { /* it did not descend until here: ascending, unless all were equal */
        if ((less = TIMSORT_LESS(s, k[low], k[end - 1])) < 0)
            return 0;
        if (less)
            return end - low;
        sort_reverse(s, low, end);
    }
    for (end++; end < high; end++) {
        if ((less = TIMSORT_LESS(s, k[end], k[end - 1])) < 0)
            return 0;
        if (less) {
            sort_reverse(s, end - equal - (equal > 0), end);
            equal = 0;
            continue;
        }
        if ((less = TIMSORT_LESS(s, k[end - 1], k[end])) < 0)
            return 0;
        if (less)
            break;
        equal++;
    }
    sort_reverse(s, end - equal - (equal > 0), end);
    sort_reverse(s, low, end);
    for (; end < high; end++) {
        if ((less = TIMSORT_LESS(s, k[end], k[end - 1])) < 0)
            return 0;
        if (less)
            break;
    }
    return end - low;
}

/* Sorts [low, high), of which [low, start) is sorted. */
static bool TIMSORT(insertion)(wf_sort_state *s, size_t low, size_t high, size_t start)
{
    wf_value *k = s->keys;
    for (; start < high; start++) {
        wf_value pivot = k[start];
        size_t left = low, right = start;
        while (left < right) {
            size_t middle = left + ((right - left) >> 1);
            int less = TIMSORT_LESS(s, pivot, k[middle]);
            if (less < 0)
                return false;
            if (less)
                right = middle;
            else
                left = middle + 1;
        }
        memmove(k + left + 1, k + left, (start - left) * sizeof(wf_value));
        k[left] = pivot;
        if (s->values) {
            wf_value *v = s->values, moved = v[start];
            memmove(v + left + 1, v + left, (start - left) * sizeof(wf_value));
            v[left] = moved;
        }
    }
    return true;
}

/*
 * Merges the neighbours [a, a + na) and [b, b + nb), na <= nb. The left one is copied aside, and the gap is
 * filled from the left. Known: the first of b goes before the first of a, and the last of a after the last of
 * b.
 */
static bool TIMSORT(merge_low)(wf_sort_state *s, size_t a, int64_t na, size_t b, int64_t nb)
{
    if (!sort_set_aside(s, a, (size_t)na))
        return false;
    const wf_value *temp = s->temp->items, *k = s->keys;
    size_t to = a, t = 0;
    int64_t gallop = s->min_gallop, won, lost;
    bool good = false;
    sort_move(s, to++, b++, 1);
    nb--;
    while (nb > 0 && na > 1) {
        for (won = lost = 0; nb > 0 && na > 1 && won < gallop && lost < gallop;) { /* one at a time */
            int less = TIMSORT_LESS(s, k[b], temp[t]);
            if (less < 0)
                goto end;
            if (less) {
                sort_move(s, to++, b++, 1);
                nb--, won++, lost = 0;
            } else {
                sort_restore(s, to++, t++, 1);
                na--, lost++, won = 0;
            }
        }
        if (nb == 0 || na == 1)
            break;
        gallop++;
        do { /* in stretches, as long as they are long */
            gallop -= gallop > 1;
            if ((lost = TIMSORT(gallop_right)(s, k[b], temp + t, na, 0)) < 0)
                goto end;
            sort_restore(s, to, t, (size_t)lost);
            to += (size_t)lost, t += (size_t)lost, na -= lost;
            if (na <= 1)
                break;
            sort_move(s, to++, b++, 1);
            if (--nb == 0)
                break;
            if ((won = TIMSORT(gallop_left)(s, temp[t], k + b, nb, 0)) < 0)
                goto end;
            sort_move(s, to, b, (size_t)won);
            to += (size_t)won, b += (size_t)won, nb -= won;
            if (nb == 0)
                break;
            sort_restore(s, to++, t++, 1);
            na--;
        } while (na > 1 && (lost >= WF_SORT_GALLOP || won >= WF_SORT_GALLOP));
        gallop += nb > 0 && na > 1;
    }
    good = true;
    if (na == 1 && nb > 0) { /* the last of a is the last of all */
        sort_move(s, to, b, (size_t)nb);
        to += (size_t)nb;
    }
end:
    s->min_gallop = gallop;
    sort_restore(s, to, t, (size_t)na);
    return good;
}

/* The same for na >= nb: the right one is copied aside, and the gap is filled from the right. `a_end` and
 * `to` are exclusive ends. */
static bool TIMSORT(merge_high)(wf_sort_state *s, size_t a, int64_t na, size_t b, int64_t nb)
{
    if (!sort_set_aside(s, b, (size_t)nb))
        return false;
    const wf_value *temp = s->temp->items, *k = s->keys;
    size_t to = b + (size_t)nb, a_end = a + (size_t)na;
    int64_t gallop = s->min_gallop, won, lost;
    bool good = false;
    sort_move(s, --to, --a_end, 1);
    na--;
    while (na > 0 && nb > 1) {
        for (won = lost = 0; na > 0 && nb > 1 && won < gallop && lost < gallop;) {
            int less = TIMSORT_LESS(s, temp[nb - 1], k[a_end - 1]);
            if (less < 0)
                goto end;
            if (less) {
                sort_move(s, --to, --a_end, 1);
                na--, won++, lost = 0;
            } else {
                sort_restore(s, --to, (size_t)--nb, 1);
                lost++, won = 0;
            }
        }
        if (na == 0 || nb == 1)
            break;
        gallop++;
        do {
            gallop -= gallop > 1;
            int64_t keep = TIMSORT(gallop_right)(s, temp[nb - 1], k + a, na, na - 1);
            if (keep < 0)
                goto end;
            won = na - keep;
            to -= (size_t)won, a_end -= (size_t)won, na = keep;
            sort_move(s, to, a_end, (size_t)won);
            if (na == 0)
                break;
            sort_restore(s, --to, (size_t)--nb, 1);
            if (nb == 1)
                break;
            keep = TIMSORT(gallop_left)(s, k[a_end - 1], temp, nb, nb - 1);
            if (keep < 0)
                goto end;
            lost = nb - keep;
            to -= (size_t)lost, nb = keep;
            sort_restore(s, to, (size_t)nb, (size_t)lost);
            if (nb <= 1)
                break;
            sort_move(s, --to, --a_end, 1);
            na--;
        } while (na > 0 && (won >= WF_SORT_GALLOP || lost >= WF_SORT_GALLOP));
        gallop += na > 0 && nb > 1;
    }
    good = true;
    if (nb == 1 && na > 0) { /* the first of b is the first of all */
        to -= (size_t)na, a_end -= (size_t)na;
        sort_move(s, to, a_end, (size_t)na);
    }
end:
    s->min_gallop = gallop;
    sort_restore(s, to - (size_t)nb, 0, (size_t)nb);
    return good;
}

/* Merges runs[i] with runs[i + 1]. */
static bool TIMSORT(merge_at)(wf_sort_state *s, int i)
{
    size_t a = s->runs[i].base, b = s->runs[i + 1].base;
    int64_t na = (int64_t)s->runs[i].length, nb = (int64_t)s->runs[i + 1].length;
    s->runs[i].length = (size_t)(na + nb);
    s->run_count--;
    if (!sort_charge(s, (size_t)(na + nb)))
        return false;
    /* What is in place already at either end takes no part. */
    int64_t skip = TIMSORT(gallop_right)(s, s->keys[b], s->keys + a, na, 0);
    if (skip < 0)
        return false;
    a += (size_t)skip;
    na -= skip;
    if (na == 0)
        return true;
    nb = TIMSORT(gallop_left)(s, s->keys[a + (size_t)na - 1], s->keys + b, nb, nb - 1);
    if (nb <= 0)
        return nb == 0;
    return na <= nb ? TIMSORT(merge_low)(s, a, na, b, nb) : TIMSORT(merge_high)(s, a, na, b, nb);
}

static bool TIMSORT(sort)(wf_sort_state *s)
{
    size_t n = s->count, low = 0, minimum = sort_minimum_run(n);
    while (low < n) {
        size_t length = TIMSORT(count_run)(s, low, n);
        if (length == 0)
            return false;
        if (length < minimum) {
            size_t forced = n - low < minimum ? n - low : minimum;
            if (!TIMSORT(insertion)(s, low, low + forced, low + length))
                return false;
            length = forced;
        }
        if (s->run_count > 0) {
            wf_sort_run *top = &s->runs[s->run_count - 1];
            int power = sort_power(top->base, top->length, length, n);
            while (s->run_count > 1 && s->runs[s->run_count - 2].power > power)
                if (!TIMSORT(merge_at)(s, s->run_count - 2))
                    return false;
            s->runs[s->run_count - 1].power = power;
        }
        s->runs[s->run_count++] = (wf_sort_run){low, length, 0};
        low += length;
    }
    while (s->run_count > 1) {
        int i = s->run_count - 2;
        if (i > 0 && s->runs[i - 1].length < s->runs[i + 1].length)
            i--;
        if (i + 2 < s->run_count) { /* the run above moves down after the merge */
            wf_sort_run above = s->runs[i + 2];
            if (!TIMSORT(merge_at)(s, i))
                return false;
            s->runs[i + 1] = above;
        } else if (!TIMSORT(merge_at)(s, i)) {
            return false;
        }
    }
    return true;
}

#undef TIMSORT
#undef TIMSORT_LESS
