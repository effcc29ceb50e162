-- What the Lua programs share, as harness.py does for the others: `lua NAME.lua [N]` prints NAME ops seconds ns_per_op; check prints a small run's result.
return function(name, run, full, small)
  if arg[1] == "check" then
    print(name .. " " .. run(small))
    return
  end
  local n = tonumber(arg[1] or full)
  local started = os.clock()
  run(n)
  local seconds = os.clock() - started
  print(string.format("%s %d %.4f %.1f", name, n, seconds, seconds / n * 1e9))
end
