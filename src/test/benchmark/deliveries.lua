-- Sends the lines that SignedDeliveries wrote, each once, and counts the answers that are not 204.
-- As fast as the answers come or, with $RATE, that many a second.
-- wrk -s deliveries.lua URL -- FILE
local file
local path
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  file = assert(io.open(arguments[1], "r"))
  path = wrk.path
  refused = 0
  exhausted = 0
end

function request()
  local line = file:read("*l")
  if not line then
    exhausted = exhausted + 1
    return wrk.format("GET", path)
  end
  local tab = line:find("\t", 1, true)
  return wrk.format("POST", path, {
    ["content-type"] = "application/json",
    ["x-retell-signature"] = line:sub(1, tab - 1)
  }, line:sub(tab + 1))
end

local rate = tonumber(os.getenv("RATE") or "")
if rate then
  local ffi = require("ffi")
  ffi.cdef("typedef struct { long s; long us; } timeval; int gettimeofday(timeval *t, void *zone);")
  local time = ffi.new("timeval")
  local due = 0

  -- Milliseconds until the next request is due
  function delay()
    ffi.C.gettimeofday(time, nil)
    local now = tonumber(time.s) * 1000 + tonumber(time.us) / 1000
    due = math.max(now - 100, due + 1000 / rate)
    return math.max(0, math.floor(due - now))
  end
end

function response(status)
  if status ~= 204 then
    refused = refused + 1
  end
end

function done(summary, latency)
  local not_204 = 0
  local out = 0
  for _, thread in ipairs(threads) do
    not_204 = not_204 + thread:get("refused")
    out = out + thread:get("exhausted")
  end
  io.write(string.format("RESULT %.0f %.1f %.1f %d %d\n",
    (summary.requests - not_204) / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, not_204, out))
end
