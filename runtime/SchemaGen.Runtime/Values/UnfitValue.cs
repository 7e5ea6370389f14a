namespace SchemaGen.Runtime.Values;

/// <summary>Stands for a valid value that the C# type of its property has no room for: its text.</summary>
/// <param name="Text">The text, with its white space.</param>
/// <param name="Type">The C# type, for messages.</param>
internal sealed record UnfitValue(string Text, string Type)
{
    /// <summary>The exception that reading the value throws.</summary>
    /// <param name="property">The class and the property.</param>
    public OverflowException ToException(string property) =>
        new($"{property} is '{Text}', which {Type} cannot hold; TextOf gives the text.");
}
