<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="0" simplifyLocal="1" autoRefreshMode="Disabled" simplifyDrawingHints="1" simplifyAlgorithm="0" autoRefreshTime="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.40.0" styleCategories="LayerConfiguration|Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0" readOnly="0">
 <flags>
  <Identifiable>1</Identifiable>
  <Removable>1</Removable>
  <Searchable>1</Searchable>
  <Private>0</Private>
 </flags>
 <renderer-v2 type="singleSymbol" referencescale="-1" enableorderby="0" forceraster="0" symbollevels="0">
  <symbols>
   <symbol type="line" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleLine" enabled="1" id="{c7830f6f-d330-59af-806c-f604f3552333}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="round"/>
      <Option type="QString" name="customdash" value="5;2"/>
      <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="0,114,178,0,rgb:0,0.44705882352941179,0.69803921568627447,0"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="0.4"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="0"/>
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="GeometryGenerator" enabled="1" id="{65f57d74-0e64-5737-8f56-d7d32d0554e8}" locked="0" pass="5">
     <Option type="Map">
      <Option type="QString" name="SymbolType" value="Marker"/>
      <Option type="QString" name="geometryModifier" value="if(&quot;start_x&quot; IS NOT NULL, make_point(&quot;start_x&quot;,&quot;start_y&quot;), NULL)"/>
      <Option type="QString" name="units" value="MapUnit"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
     <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="@0@1">
      <data_defined_properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data_defined_properties>
      <layer class="SimpleMarker" enabled="1" id="{011a0754-155d-5802-81be-b3a9a8c0712c}" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="angle" value="0"/>
        <Option type="QString" name="cap_style" value="square"/>
        <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
        <Option type="QString" name="horizontal_anchor_point" value="1"/>
        <Option type="QString" name="joinstyle" value="round"/>
        <Option type="QString" name="name" value="line"/>
        <Option type="QString" name="offset" value="0,-3.5"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
        <Option type="QString" name="outline_style" value="solid"/>
        <Option type="QString" name="outline_width" value="1.2"/>
        <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="outline_width_unit" value="MM"/>
        <Option type="QString" name="scale_method" value="diameter"/>
        <Option type="QString" name="size" value="7"/>
        <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="size_unit" value="MM"/>
        <Option type="QString" name="vertical_anchor_point" value="1"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" name="name" value=""/>
         <Option name="properties"/>
         <Option type="QString" name="type" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="SimpleMarker" enabled="1" id="{e9275dbb-2a98-52b9-97e7-ce60f8a0985d}" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="angle" value="0"/>
        <Option type="QString" name="cap_style" value="square"/>
        <Option type="QString" name="color" value="20,33,61,255,rgb:0.07843137254901961,0.12941176470588237,0.23921568627450981,1"/>
        <Option type="QString" name="horizontal_anchor_point" value="1"/>
        <Option type="QString" name="joinstyle" value="round"/>
        <Option type="QString" name="name" value="line"/>
        <Option type="QString" name="offset" value="0,-3.5"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="20,33,61,255,rgb:0.07843137254901961,0.12941176470588237,0.23921568627450981,1"/>
        <Option type="QString" name="outline_style" value="solid"/>
        <Option type="QString" name="outline_width" value="0.5"/>
        <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="outline_width_unit" value="MM"/>
        <Option type="QString" name="scale_method" value="diameter"/>
        <Option type="QString" name="size" value="7"/>
        <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="size_unit" value="MM"/>
        <Option type="QString" name="vertical_anchor_point" value="1"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" name="name" value=""/>
         <Option name="properties"/>
         <Option type="QString" name="type" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="SimpleMarker" enabled="1" id="{7ad1e5a8-e42b-58ed-9056-d40bc7a64b85}" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="angle" value="0"/>
        <Option type="QString" name="cap_style" value="square"/>
        <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
        <Option type="QString" name="horizontal_anchor_point" value="1"/>
        <Option type="QString" name="joinstyle" value="round"/>
        <Option type="QString" name="name" value="circle"/>
        <Option type="QString" name="offset" value="0,-7"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
        <Option type="QString" name="outline_style" value="solid"/>
        <Option type="QString" name="outline_width" value="0"/>
        <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="outline_width_unit" value="MM"/>
        <Option type="QString" name="scale_method" value="diameter"/>
        <Option type="QString" name="size" value="6.72"/>
        <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="size_unit" value="MM"/>
        <Option type="QString" name="vertical_anchor_point" value="1"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" name="name" value=""/>
         <Option name="properties"/>
         <Option type="QString" name="type" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="SvgMarker" enabled="1" id="{448f062d-0576-52d4-8f46-b182ff28a42c}" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="angle" value="0"/>
        <Option type="QString" name="color" value="0,114,178,255,rgb:0,0.44705882352941179,0.69803921568627447,1"/>
        <Option type="QString" name="fixedAspectRatio" value="0"/>
        <Option type="QString" name="horizontal_anchor_point" value="1"/>
        <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgMi4yTDIyIDExaC0yLjh2MTAuNEg0LjhWMTFIMnoiIGZpbGw9InBhcmFtKGZpbGwpICM4ODg4ODgiIHN0cm9rZT0icGFyYW0ob3V0bGluZSkgIzIyMjIyMiIgc3Ryb2tlLXdpZHRoPSJwYXJhbShvdXRsaW5lLXdpZHRoKSAxIiBzdHJva2UtbGluZWpvaW49InJvdW5kIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48cGF0aCBkPSJNOS44IDIxLjJ2LTYuNGg0LjR2Ni40eiIgZmlsbD0icGFyYW0ob3V0bGluZSkgIzIyMjIyMiIvPjwvc3ZnPg=="/>
        <Option type="QString" name="offset" value="0,-7"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="20,33,61,255,rgb:0.07843137254901961,0.12941176470588237,0.23921568627450981,1"/>
        <Option type="QString" name="outline_width" value="0.196"/>
        <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="outline_width_unit" value="MM"/>
        <Option name="parameters"/>
        <Option type="QString" name="scale_method" value="diameter"/>
        <Option type="QString" name="size" value="5.504"/>
        <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="size_unit" value="MM"/>
        <Option type="QString" name="vertical_anchor_point" value="1"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" name="name" value=""/>
         <Option name="properties"/>
         <Option type="QString" name="type" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </layer>
    <layer class="GeometryGenerator" enabled="1" id="{09c2485f-c120-572a-af84-4bc4edfd9084}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="SymbolType" value="Marker"/>
      <Option type="QString" name="geometryModifier" value="if(&quot;end_x&quot; IS NOT NULL AND (&quot;end_x&quot;-&quot;start_x&quot;)^2 + (&quot;end_y&quot;-&quot;start_y&quot;)^2 > 100, make_point(&quot;end_x&quot;,&quot;end_y&quot;), NULL)"/>
      <Option type="QString" name="units" value="MapUnit"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
     <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="@0@2">
      <data_defined_properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </data_defined_properties>
      <layer class="SimpleMarker" enabled="1" id="{d856ec93-97d8-59ae-bc01-21609c3c4969}" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="angle" value="0"/>
        <Option type="QString" name="cap_style" value="square"/>
        <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
        <Option type="QString" name="horizontal_anchor_point" value="1"/>
        <Option type="QString" name="joinstyle" value="round"/>
        <Option type="QString" name="name" value="line"/>
        <Option type="QString" name="offset" value="0,-3.5"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="255,255,255,255,rgb:1,1,1,1"/>
        <Option type="QString" name="outline_style" value="solid"/>
        <Option type="QString" name="outline_width" value="1.2"/>
        <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="outline_width_unit" value="MM"/>
        <Option type="QString" name="scale_method" value="diameter"/>
        <Option type="QString" name="size" value="7"/>
        <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="size_unit" value="MM"/>
        <Option type="QString" name="vertical_anchor_point" value="1"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" name="name" value=""/>
         <Option name="properties"/>
         <Option type="QString" name="type" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="SimpleMarker" enabled="1" id="{61a57b78-8a90-52df-b913-1e3c2140993b}" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="angle" value="0"/>
        <Option type="QString" name="cap_style" value="square"/>
        <Option type="QString" name="color" value="20,33,61,255,rgb:0.07843137254901961,0.12941176470588237,0.23921568627450981,1"/>
        <Option type="QString" name="horizontal_anchor_point" value="1"/>
        <Option type="QString" name="joinstyle" value="round"/>
        <Option type="QString" name="name" value="line"/>
        <Option type="QString" name="offset" value="0,-3.5"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="20,33,61,255,rgb:0.07843137254901961,0.12941176470588237,0.23921568627450981,1"/>
        <Option type="QString" name="outline_style" value="solid"/>
        <Option type="QString" name="outline_width" value="0.5"/>
        <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="outline_width_unit" value="MM"/>
        <Option type="QString" name="scale_method" value="diameter"/>
        <Option type="QString" name="size" value="7"/>
        <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="size_unit" value="MM"/>
        <Option type="QString" name="vertical_anchor_point" value="1"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" name="name" value=""/>
         <Option name="properties"/>
         <Option type="QString" name="type" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="SimpleMarker" enabled="1" id="{41a6faa5-18f4-5d29-a7aa-2eaedfcb75e8}" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="angle" value="0"/>
        <Option type="QString" name="cap_style" value="square"/>
        <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
        <Option type="QString" name="horizontal_anchor_point" value="1"/>
        <Option type="QString" name="joinstyle" value="round"/>
        <Option type="QString" name="name" value="circle"/>
        <Option type="QString" name="offset" value="0,-7"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="20,33,61,255,rgb:0.07843137254901961,0.12941176470588237,0.23921568627450981,1"/>
        <Option type="QString" name="outline_style" value="solid"/>
        <Option type="QString" name="outline_width" value="0.5"/>
        <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="outline_width_unit" value="MM"/>
        <Option type="QString" name="scale_method" value="diameter"/>
        <Option type="QString" name="size" value="5.4"/>
        <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="size_unit" value="MM"/>
        <Option type="QString" name="vertical_anchor_point" value="1"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" name="name" value=""/>
         <Option name="properties"/>
         <Option type="QString" name="type" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
      <layer class="SimpleMarker" enabled="1" id="{71811460-813f-5d6c-a0c0-48fdd44d449d}" locked="0" pass="0">
       <Option type="Map">
        <Option type="QString" name="angle" value="0"/>
        <Option type="QString" name="cap_style" value="square"/>
        <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
        <Option type="QString" name="horizontal_anchor_point" value="1"/>
        <Option type="QString" name="joinstyle" value="round"/>
        <Option type="QString" name="name" value="circle"/>
        <Option type="QString" name="offset" value="0,-7"/>
        <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="offset_unit" value="MM"/>
        <Option type="QString" name="outline_color" value="20,33,61,255,rgb:0.07843137254901961,0.12941176470588237,0.23921568627450981,1"/>
        <Option type="QString" name="outline_style" value="solid"/>
        <Option type="QString" name="outline_width" value="0.6"/>
        <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="outline_width_unit" value="MM"/>
        <Option type="QString" name="scale_method" value="diameter"/>
        <Option type="QString" name="size" value="3.2"/>
        <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
        <Option type="QString" name="size_unit" value="MM"/>
        <Option type="QString" name="vertical_anchor_point" value="1"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" name="name" value=""/>
         <Option name="properties"/>
         <Option type="QString" name="type" value="collection"/>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </layer>
   </symbol>
  </symbols>
  <rotation/>
  <sizescale/>
  <data-defined-properties>
   <Option type="Map">
    <Option type="QString" name="name" value=""/>
    <Option name="properties"/>
    <Option type="QString" name="type" value="collection"/>
   </Option>
  </data-defined-properties>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1"/>
 </selection>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <fieldConfiguration>
  <field name="fid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="uuid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="created" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="changed" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="row_version" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="name" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="area" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="area"/>
      <Option type="QString" name="LayerName" value="Areas"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="area_name" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="series" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="group_no" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="groups" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="state" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="Planned" value="planned"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Walked" value="walked"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Closed" value="closed"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Called off" value="cancelled"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="starts_at" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd HH:mm"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd HH:mm:ss"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="starts_text" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="duration_min" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="pace_kmh" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="stop_min" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="profile" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="start_name" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="end_name" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="start_x" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="start_y" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="end_x" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="end_y" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="length_m" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="walking_min" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="total_min" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="score" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="score_upper_bound" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="sunset" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd HH:mm"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd HH:mm:ss"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="civil_dusk" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd HH:mm"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd HH:mm:ss"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="ranking" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="ranking"/>
      <Option type="QString" name="LayerName" value="Rankings"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="uuid"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="repeats" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="walk"/>
      <Option type="QString" name="LayerName" value="Walks"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="settings" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="note" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="true"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="" field="fid" index="0"/>
  <alias name="Key" field="uuid" index="1"/>
  <alias name="Created" field="created" index="2"/>
  <alias name="Changed" field="changed" index="3"/>
  <alias name="Version" field="row_version" index="4"/>
  <alias name="Name" field="name" index="5"/>
  <alias name="Area" field="area" index="6"/>
  <alias name="Area name" field="area_name" index="7"/>
  <alias name="Planned together" field="series" index="8"/>
  <alias name="Group" field="group_no" index="9"/>
  <alias name="Groups" field="groups" index="10"/>
  <alias name="State" field="state" index="11"/>
  <alias name="Starts" field="starts_at" index="12"/>
  <alias name="Start (local time)" field="starts_text" index="13"/>
  <alias name="Minutes wanted" field="duration_min" index="14"/>
  <alias name="Pace (km/h)" field="pace_kmh" index="15"/>
  <alias name="Minutes a stop" field="stop_min" index="16"/>
  <alias name="Profile" field="profile" index="17"/>
  <alias name="Meeting point" field="start_name" index="18"/>
  <alias name="End" field="end_name" index="19"/>
  <alias name="Start E" field="start_x" index="20"/>
  <alias name="Start N" field="start_y" index="21"/>
  <alias name="End E" field="end_x" index="22"/>
  <alias name="End N" field="end_y" index="23"/>
  <alias name="Length (m)" field="length_m" index="24"/>
  <alias name="Walking (min)" field="walking_min" index="25"/>
  <alias name="Total (min)" field="total_min" index="26"/>
  <alias name="Score" field="score" index="27"/>
  <alias name="Upper bound" field="score_upper_bound" index="28"/>
  <alias name="Sunset" field="sunset" index="29"/>
  <alias name="Dark from" field="civil_dusk" index="30"/>
  <alias name="Ranking" field="ranking" index="31"/>
  <alias name="Repeats" field="repeats" index="32"/>
  <alias name="Settings" field="settings" index="33"/>
  <alias name="Note" field="note" index="34"/>
 </aliases>
 <splitPolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="name" policy="Duplicate"/>
  <policy field="area" policy="Duplicate"/>
  <policy field="area_name" policy="Duplicate"/>
  <policy field="series" policy="Duplicate"/>
  <policy field="group_no" policy="Duplicate"/>
  <policy field="groups" policy="Duplicate"/>
  <policy field="state" policy="Duplicate"/>
  <policy field="starts_at" policy="Duplicate"/>
  <policy field="starts_text" policy="Duplicate"/>
  <policy field="duration_min" policy="Duplicate"/>
  <policy field="pace_kmh" policy="Duplicate"/>
  <policy field="stop_min" policy="Duplicate"/>
  <policy field="profile" policy="Duplicate"/>
  <policy field="start_name" policy="Duplicate"/>
  <policy field="end_name" policy="Duplicate"/>
  <policy field="start_x" policy="Duplicate"/>
  <policy field="start_y" policy="Duplicate"/>
  <policy field="end_x" policy="Duplicate"/>
  <policy field="end_y" policy="Duplicate"/>
  <policy field="length_m" policy="Duplicate"/>
  <policy field="walking_min" policy="Duplicate"/>
  <policy field="total_min" policy="Duplicate"/>
  <policy field="score" policy="Duplicate"/>
  <policy field="score_upper_bound" policy="Duplicate"/>
  <policy field="sunset" policy="Duplicate"/>
  <policy field="civil_dusk" policy="Duplicate"/>
  <policy field="ranking" policy="Duplicate"/>
  <policy field="repeats" policy="Duplicate"/>
  <policy field="settings" policy="Duplicate"/>
  <policy field="note" policy="Duplicate"/>
 </splitPolicies>
 <duplicatePolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="name" policy="Duplicate"/>
  <policy field="area" policy="Duplicate"/>
  <policy field="area_name" policy="Duplicate"/>
  <policy field="series" policy="Duplicate"/>
  <policy field="group_no" policy="Duplicate"/>
  <policy field="groups" policy="Duplicate"/>
  <policy field="state" policy="Duplicate"/>
  <policy field="starts_at" policy="Duplicate"/>
  <policy field="starts_text" policy="Duplicate"/>
  <policy field="duration_min" policy="Duplicate"/>
  <policy field="pace_kmh" policy="Duplicate"/>
  <policy field="stop_min" policy="Duplicate"/>
  <policy field="profile" policy="Duplicate"/>
  <policy field="start_name" policy="Duplicate"/>
  <policy field="end_name" policy="Duplicate"/>
  <policy field="start_x" policy="Duplicate"/>
  <policy field="start_y" policy="Duplicate"/>
  <policy field="end_x" policy="Duplicate"/>
  <policy field="end_y" policy="Duplicate"/>
  <policy field="length_m" policy="Duplicate"/>
  <policy field="walking_min" policy="Duplicate"/>
  <policy field="total_min" policy="Duplicate"/>
  <policy field="score" policy="Duplicate"/>
  <policy field="score_upper_bound" policy="Duplicate"/>
  <policy field="sunset" policy="Duplicate"/>
  <policy field="civil_dusk" policy="Duplicate"/>
  <policy field="ranking" policy="Duplicate"/>
  <policy field="repeats" policy="Duplicate"/>
  <policy field="settings" policy="Duplicate"/>
  <policy field="note" policy="Duplicate"/>
 </duplicatePolicies>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="uuid('WithoutBraces')" field="uuid" applyOnUpdate="0"/>
  <default expression="now()" field="created" applyOnUpdate="0"/>
  <default expression="now()" field="changed" applyOnUpdate="1"/>
  <default expression="coalesce(&quot;row_version&quot;, 0) + 1" field="row_version" applyOnUpdate="1"/>
  <default expression="" field="name" applyOnUpdate="0"/>
  <default expression="" field="area" applyOnUpdate="0"/>
  <default expression="" field="area_name" applyOnUpdate="0"/>
  <default expression="" field="series" applyOnUpdate="0"/>
  <default expression="" field="group_no" applyOnUpdate="0"/>
  <default expression="" field="groups" applyOnUpdate="0"/>
  <default expression="" field="state" applyOnUpdate="0"/>
  <default expression="" field="starts_at" applyOnUpdate="0"/>
  <default expression="" field="starts_text" applyOnUpdate="0"/>
  <default expression="" field="duration_min" applyOnUpdate="0"/>
  <default expression="" field="pace_kmh" applyOnUpdate="0"/>
  <default expression="" field="stop_min" applyOnUpdate="0"/>
  <default expression="" field="profile" applyOnUpdate="0"/>
  <default expression="" field="start_name" applyOnUpdate="0"/>
  <default expression="" field="end_name" applyOnUpdate="0"/>
  <default expression="" field="start_x" applyOnUpdate="0"/>
  <default expression="" field="start_y" applyOnUpdate="0"/>
  <default expression="" field="end_x" applyOnUpdate="0"/>
  <default expression="" field="end_y" applyOnUpdate="0"/>
  <default expression="" field="length_m" applyOnUpdate="0"/>
  <default expression="" field="walking_min" applyOnUpdate="0"/>
  <default expression="" field="total_min" applyOnUpdate="0"/>
  <default expression="" field="score" applyOnUpdate="0"/>
  <default expression="" field="score_upper_bound" applyOnUpdate="0"/>
  <default expression="" field="sunset" applyOnUpdate="0"/>
  <default expression="" field="civil_dusk" applyOnUpdate="0"/>
  <default expression="" field="ranking" applyOnUpdate="0"/>
  <default expression="" field="repeats" applyOnUpdate="0"/>
  <default expression="" field="settings" applyOnUpdate="0"/>
  <default expression="" field="note" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="0" exp_strength="0" field="fid" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="1" exp_strength="0" field="uuid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="0" field="created" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="changed" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="row_version" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="area" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="area_name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="series" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="group_no" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="groups" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="state" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="starts_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="starts_text" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="duration_min" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="pace_kmh" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="stop_min" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="profile" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="start_name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="end_name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="start_x" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="start_y" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="end_x" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="end_y" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="length_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="walking_min" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="total_min" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="score" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="score_upper_bound" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="sunset" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="civil_dusk" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="ranking" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="repeats" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="settings" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="note" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="uuid" exp=""/>
  <constraint desc="" field="created" exp=""/>
  <constraint desc="" field="changed" exp=""/>
  <constraint desc="" field="row_version" exp=""/>
  <constraint desc="" field="name" exp=""/>
  <constraint desc="" field="area" exp=""/>
  <constraint desc="" field="area_name" exp=""/>
  <constraint desc="" field="series" exp=""/>
  <constraint desc="" field="group_no" exp=""/>
  <constraint desc="" field="groups" exp=""/>
  <constraint desc="" field="state" exp=""/>
  <constraint desc="" field="starts_at" exp=""/>
  <constraint desc="" field="starts_text" exp=""/>
  <constraint desc="" field="duration_min" exp=""/>
  <constraint desc="" field="pace_kmh" exp=""/>
  <constraint desc="" field="stop_min" exp=""/>
  <constraint desc="" field="profile" exp=""/>
  <constraint desc="" field="start_name" exp=""/>
  <constraint desc="" field="end_name" exp=""/>
  <constraint desc="" field="start_x" exp=""/>
  <constraint desc="" field="start_y" exp=""/>
  <constraint desc="" field="end_x" exp=""/>
  <constraint desc="" field="end_y" exp=""/>
  <constraint desc="" field="length_m" exp=""/>
  <constraint desc="" field="walking_min" exp=""/>
  <constraint desc="" field="total_min" exp=""/>
  <constraint desc="" field="score" exp=""/>
  <constraint desc="" field="score_upper_bound" exp=""/>
  <constraint desc="" field="sunset" exp=""/>
  <constraint desc="" field="civil_dusk" exp=""/>
  <constraint desc="" field="ranking" exp=""/>
  <constraint desc="" field="repeats" exp=""/>
  <constraint desc="" field="settings" exp=""/>
  <constraint desc="" field="note" exp=""/>
 </constraintExpressions>
 <expressionfields/>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="fid" hidden="1" width="-1"/>
   <column type="field" name="uuid" hidden="1" width="-1"/>
   <column type="field" name="created" hidden="1" width="-1"/>
   <column type="field" name="changed" hidden="1" width="-1"/>
   <column type="field" name="row_version" hidden="1" width="-1"/>
   <column type="field" name="name" hidden="0" width="-1"/>
   <column type="field" name="area" hidden="0" width="-1"/>
   <column type="field" name="area_name" hidden="0" width="-1"/>
   <column type="field" name="series" hidden="1" width="-1"/>
   <column type="field" name="group_no" hidden="0" width="-1"/>
   <column type="field" name="groups" hidden="0" width="-1"/>
   <column type="field" name="state" hidden="0" width="-1"/>
   <column type="field" name="starts_at" hidden="0" width="-1"/>
   <column type="field" name="starts_text" hidden="0" width="-1"/>
   <column type="field" name="duration_min" hidden="0" width="-1"/>
   <column type="field" name="pace_kmh" hidden="0" width="-1"/>
   <column type="field" name="stop_min" hidden="0" width="-1"/>
   <column type="field" name="profile" hidden="0" width="-1"/>
   <column type="field" name="start_name" hidden="0" width="-1"/>
   <column type="field" name="end_name" hidden="0" width="-1"/>
   <column type="field" name="start_x" hidden="1" width="-1"/>
   <column type="field" name="start_y" hidden="1" width="-1"/>
   <column type="field" name="end_x" hidden="1" width="-1"/>
   <column type="field" name="end_y" hidden="1" width="-1"/>
   <column type="field" name="length_m" hidden="0" width="-1"/>
   <column type="field" name="walking_min" hidden="0" width="-1"/>
   <column type="field" name="total_min" hidden="0" width="-1"/>
   <column type="field" name="score" hidden="0" width="-1"/>
   <column type="field" name="score_upper_bound" hidden="0" width="-1"/>
   <column type="field" name="sunset" hidden="0" width="-1"/>
   <column type="field" name="civil_dusk" hidden="0" width="-1"/>
   <column type="field" name="ranking" hidden="0" width="-1"/>
   <column type="field" name="repeats" hidden="0" width="-1"/>
   <column type="field" name="settings" hidden="1" width="-1"/>
   <column type="field" name="note" hidden="0" width="-1"/>
   <column type="actions" hidden="1" width="-1"/>
  </columns>
 </attributetableconfig>
 <conditionalstyles>
  <rowstyles/>
  <fieldstyles/>
 </conditionalstyles>
 <storedexpressions/>
 <editform tolerant="1"></editform>
 <editforminit/>
 <editforminitcodesource>0</editforminitcodesource>
 <editforminitfilepath></editforminitfilepath>
 <editforminitcode><![CDATA[]]></editforminitcode>
 <featformsuppress>0</featformsuppress>
 <editorlayout>tablayout</editorlayout>
 <attributeEditorForm>
  <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
   <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
  </labelStyle>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Facts" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="name" showLabel="1" verticalStretch="0" index="5" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="area" showLabel="1" verticalStretch="0" index="6" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="area_name" showLabel="1" verticalStretch="0" index="7" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="group_no" showLabel="1" verticalStretch="0" index="9" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="groups" showLabel="1" verticalStretch="0" index="10" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="state" showLabel="1" verticalStretch="0" index="11" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="starts_at" showLabel="1" verticalStretch="0" index="12" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="starts_text" showLabel="1" verticalStretch="0" index="13" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="duration_min" showLabel="1" verticalStretch="0" index="14" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="pace_kmh" showLabel="1" verticalStretch="0" index="15" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="stop_min" showLabel="1" verticalStretch="0" index="16" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="profile" showLabel="1" verticalStretch="0" index="17" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="start_name" showLabel="1" verticalStretch="0" index="18" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="end_name" showLabel="1" verticalStretch="0" index="19" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="length_m" showLabel="1" verticalStretch="0" index="24" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="walking_min" showLabel="1" verticalStretch="0" index="25" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="total_min" showLabel="1" verticalStretch="0" index="26" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="score" showLabel="1" verticalStretch="0" index="27" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="score_upper_bound" showLabel="1" verticalStretch="0" index="28" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="sunset" showLabel="1" verticalStretch="0" index="29" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="civil_dusk" showLabel="1" verticalStretch="0" index="30" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="ranking" showLabel="1" verticalStretch="0" index="31" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="repeats" showLabel="1" verticalStretch="0" index="32" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="note" showLabel="1" verticalStretch="0" index="34" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Technical" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="uuid" showLabel="1" verticalStretch="0" index="1" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="created" showLabel="1" verticalStretch="0" index="2" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="changed" showLabel="1" verticalStretch="0" index="3" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="row_version" showLabel="1" verticalStretch="0" index="4" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="series" showLabel="1" verticalStretch="0" index="8" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="start_x" showLabel="1" verticalStretch="0" index="20" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="start_y" showLabel="1" verticalStretch="0" index="21" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="end_x" showLabel="1" verticalStretch="0" index="22" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="end_y" showLabel="1" verticalStretch="0" index="23" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="settings" showLabel="1" verticalStretch="0" index="33" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable/>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <previewExpression>"name"</previewExpression>
 <mapTip enabled="1">&lt;div style="max-width:22em">&lt;b>[% replace(replace(replace(replace(replace(coalesce(to_string("name"),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/b>&lt;div>[% replace(replace(replace(replace(replace(coalesce(to_string("starts_text"),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/div>&lt;div>[% replace(replace(replace(replace(replace(coalesce(to_string("start_name"),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/div>&lt;/div></mapTip>
 <layerGeometryType>1</layerGeometryType>
</qgis>
