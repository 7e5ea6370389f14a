namespace SchemaGen.Compiler.Api;

/// <summary>The kind of a generated type.</summary>
public enum ApiTypeKind
{
    /// <summary>A class that holds members.</summary>
    Class,

    /// <summary>An abstract class with cases.</summary>
    Union,

    /// <summary>An enum.</summary>
    Enum,
}
