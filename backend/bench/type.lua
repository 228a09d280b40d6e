-- For wrk: what somebody types into the search field, letter by letter. Argument: a seed.
local words = {
  "thuiswerken", "thuiswerkvergoeding", "reiskosten", "lestijden spreiden", "spits mijden", "radbout",
  "flexibele werktijden", "fietsplan", "hybride werken", "werkkostenregeling", "ov-kaart", "nijmegen",
  "utrecht", "handreiking", "bijtelling", "carpoolen", "ondernemingsraad", "heyendaal", "onderwijs",
}
local threads = 0
local word, letters = "", 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  math.randomseed(tonumber(args[1]) * 100 + number)
end

function request()
  if letters >= #word then
    word, letters = words[math.random(#words)], 1
  end
  letters = letters + 1
  local typed = word:sub(1, letters):gsub(" ", "+")
  return wrk.format("GET", "/api/v2/suggesties?q=" .. typed .. "&aantal=" .. math.random(20))
end
