namespace SchemaGen.Compiler.Naming;

/// <summary>Regular English plurals. The name of a list should be predictable rather than clever.</summary>
internal static class Plurals
{
    /// <summary>Returns the plural of a name. A name that ends in a single s counts as a plural already.</summary>
    public static string Of(string name)
    {
        if (name.Length < 2)
        {
            return name + "s";
        }

        string end = name[^2..].ToLowerInvariant();
        return end switch
        {
            "ss" or "us" or "is" or "sh" or "ch" => name + "es",
            [_, 'x' or 'z'] => name + "es",
            [_, 's'] => name,
            ['a' or 'e' or 'i' or 'o' or 'u', 'y'] => name + "s",
            [_, 'y'] when char.IsLower(name[^1]) => name[..^1] + "ies",
            _ => name + "s",
        };
    }
}
