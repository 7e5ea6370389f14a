namespace SchemaGen.Generator.Tests.Visible;

/// <summary>Stands for a public class that another project generated.</summary>
public static class SeenSchema;
