namespace SchemaGen.Compiler.Api;

/// <summary>What a generated type is.</summary>
public enum ApiTypeKind
{
    /// <summary>A class that holds members.</summary>
    Class,

    /// <summary>An abstract class over cases.</summary>
    Union,

    /// <summary>An enum.</summary>
    Enum,
}
