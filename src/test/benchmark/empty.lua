-- Posts a body of $BYTES bytes, unsigned, to the empty resource.
local body = string.rep("x", tonumber(os.getenv("BYTES")))

function request()
  return wrk.format("POST", wrk.path, { ["content-type"] = "application/json" }, body)
end

function done(summary, latency)
  local errors = summary.errors.status
  io.write(string.format("RESULT %.0f %.1f %.1f %d 0\n",
    (summary.requests - errors) / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, errors))
end
