using System.CommandLine;
using System.Globalization;

namespace SchemaGen.Cli.Commands;

/// <summary>Options that are counts.</summary>
internal static class WholeNumber
{
    /// <summary>An option with a count of at least <paramref name="minimum"/>.</summary>
    public static Option<int> Option(string name, string description, int minimum, int standard) => new(name)
    {
        Description = $"{description}.",
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            string given = result.Tokens[^1].Value;
            if (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < minimum)
            {
                result.AddError($"'{given}' is not a whole number of at least {minimum} for {name}");
            }

            return number;
        },
        HelpName = "N",
    };
}
