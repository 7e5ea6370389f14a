using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace SchemaGen.Cli.Commands;

/// <summary>Options for whole numbers.</summary>
internal static class WholeNumber
{
    /// <summary>Creates an option for a number from <paramref name="minimum"/> to the maximum of its type.</summary>
    public static Option<T> Option<T>(string name, string description, T minimum, T standard)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        return new Option<T>(name)
        {
            Description = $"{description}.",
            DefaultValueFactory = _ => standard,
            CustomParser = result =>
            {
                string given = result.Tokens[^1].Value;
                if (!T.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out T number) || number < minimum)
                {
                    result.AddError($"'{given}' is not {Range(minimum)} for {name}");
                }

                return number;
            },
            HelpName = "N",
        };
    }

    /// <summary>Describes the range from <paramref name="minimum"/> to the maximum of the type.</summary>
    public static string Range<T>(T minimum)
        where T : IBinaryInteger<T>, IMinMaxValue<T>
    {
        return string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {T.MaxValue}");
    }
}
