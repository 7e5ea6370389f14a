namespace SchemaGen.Storage.Images;

/// <summary>A check of tables reached one of its limits. It never leaves the check.</summary>
internal sealed class TableLimitException(string message) : Exception(message);
