namespace SchemaGen.Compiler.Model;

/// <summary>The property of a union that returns the discriminating attribute.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Type">Its type, with a question mark if it may be null.</param>
/// <param name="AttributeName">The attribute.</param>
/// <param name="Arms">The classes of the cases, each with its value as C# code; null if the case has a property with the same name.</param>
internal sealed record CaseKeyModel(string Name, string Type, string AttributeName, IReadOnlyList<(string Type, string? Value)> Arms);
