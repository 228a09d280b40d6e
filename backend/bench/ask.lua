-- For wrk: asks something else each time. Arguments: a seed, the part of requests that are searches,
-- and a file with other addresses, one to a line.
local words = {
  "thuiswerken", "thuiswerkvergoeding", "reiskostenvergoeding", "lestijden spreiden", "spits mijden",
  "flexibele werktijden", "fietsplan", "leasefiets", "roosters aanpassen", "hybride werken",
  "vergaderen buiten de spits", "werkkostenregeling", "ov-kaart voor werknemers", "collegetijden",
  "begintijd mbo", "minder auto's op de campus", "elektrische fiets", "mobiliteitsbudget",
  "parkeerbeleid", "CO2 woon-werkverkeer", "rapportageplicht werkgevers", "studenten in de trein",
  "spitsmijden belonen", "voucher thuiswerkplek", "bijtelling auto van de zaak", "carpoolen",
  "ziekenhuis ploegendienst", "gemeente als werkgever", "ondernemingsraad", "dalkaart",
  "drukte in de trein", "regionale aanpak", "handreiking onderwijs", "wat levert het op",
  "kosten per werknemer", "convenant bereikbaarheid", "tram te vol", "avondonderwijs",
  "dinsdag en donderdag", "rijksoverheid vergaderen",
}
local places = {
  "", "", "", "", "nijmegen", "arnhem", "groningen", "utrecht", "rotterdam", "den haag", "amsterdam",
  "eindhoven", "delft", "zwolle", "enschede", "wageningen", "maastricht", "zoetermeer", "brabant",
}
local filters = {
  "", "", "", "", "doelgroep=werkgever", "doelgroep=onderwijsinstelling", "doelgroep=hr",
  "soort=praktijkvoorbeeld", "soort=regeling", "soort=cijfer", "sector=zorg", "sector=onderwijs",
  "regio=gelderland", "regio=zuid-holland", "regio=landelijk", "onderwijssoort=mbo",
  "maatregel=lestijden-spreiden", "maatregel=thuiswerken-hybride", "maatregel=fietsstimulering",
  "vervoerwijze=trein", "vervoerwijze=fiets", "fase=ingevoerd", "bewijskracht=voor-en-na",
  "organisatietype=overheid", "sorteer=nieuwste", "pagina=2",
}
local threads = 0
local part = 1
local addresses = {}

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  math.randomseed(tonumber(args[1]) * 100 + number)
  part = tonumber(args[2] or "1")
  -- A small library has no second page for everything.
  if part < 1 then filters[#filters] = "" end
  if args[3] then
    for line in io.lines(args[3]) do addresses[#addresses + 1] = line end
  end
end

local function any(list) return list[math.random(#list)] end

local function encoded(text)
  return (text:gsub("[^%w%-]", function(c) return c == " " and "+" or string.format("%%%02X", c:byte()) end))
end

function request()
  if math.random() >= part then return wrk.format("GET", any(addresses)) end
  local place, filter = any(places), any(filters)
  -- What must not be there is another word each time, so that no kept answer is asked for.
  local query = encoded(any(words) .. (place == "" and "" or " " .. place) .. " -x" .. math.random(10000000))
  return wrk.format("GET", "/api/v2/zoekresultaten?q=" .. query .. (filter == "" and "" or "&" .. filter))
end
