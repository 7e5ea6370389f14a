using System.Globalization;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>Proposes durations, dates and times.</summary>
internal static class TimeSampler
{
    private static readonly string[] Zones = ["", "", "Z", "+02:00", "-11:30"];
    private static readonly string[] Durations = ["P1Y", "P1M", "P2DT3H", "PT0S", "-P1Y2M3DT4H5M6.7S", "PT36H", "P400D"];

    public static string Propose(string type, FacetValues facets, SampleRandom random)
    {
        if (type == "duration")
        {
            return random.Chance(60) ? random.Pick(Durations) : $"P{Number(random, 0, 20)}Y{Number(random, 0, 11)}M{Number(random, 0, 40)}D";
        }

        string year = Number(FirstYear(facets, random), 4);
        string month = Number(random.Between(1, 12), 2);
        string day = Number(random.Between(1, 28), 2);
        string time = $"{Number(random.Between(0, 23), 2)}:{Number(random.Between(0, 59), 2)}:{Number(random.Between(0, 59), 2)}{(random.Chance(20) ? ".25" : "")}";
        string text = type switch
        {
            "dateTime" => $"{year}-{month}-{day}T{time}",
            "date" => $"{year}-{month}-{day}",
            "time" => time,
            "gYearMonth" => $"{year}-{month}",
            "gYear" => year,
            "gMonthDay" => $"--{month}-{day}",
            "gDay" => $"---{day}",
            _ => $"--{month}",
        };
        return text + random.Pick(Zones);
    }

    /// <summary>A year near those of the bounds, if they have years.</summary>
    private static int FirstYear(FacetValues facets, SampleRandom random)
    {
        List<int> years = [];
        foreach (string bound in facets.Bounds)
        {
            string text = bound.Trim();
            int length = text.IndexOf('-', 1);
            if (int.TryParse(length < 0 ? text : text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            {
                years.Add(year);
            }
        }

        return (years.Count > 0 ? random.Pick(years) : 2000) + random.Between(-3, 3);
    }

    private static string Number(SampleRandom random, int least, int most) => Number(random.Between(least, most), 1);

    private static string Number(int value, int digits) => Math.Abs(value).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
